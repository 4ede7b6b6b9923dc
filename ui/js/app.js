// Lets the browser keep public pages for the time without network (ui/js/pocket.js), and be installed as an app.
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/pocket.js", { scope: "/" }).catch(() => { /* private windows forbid it */ });
