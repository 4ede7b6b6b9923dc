// A photograph is made small before it is sent: input[type=file][data-shrink] gets a JPEG of at most 1280 pixels and about 100 KB in its
// place, with nothing in it but the picture. Without this script, or when a picture cannot be read here, the server takes it as it is.
const longest = 1280, enough = 100 * 1024;
const jpeg = (canvas, quality) => new Promise(done => canvas.toBlob(done, "image/jpeg", quality));
async function small(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff"; // what is clear in a PNG would become black
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  let blob = null;
  for (const quality of [0.82, 0.72, 0.62, 0.5]) {
    blob = await jpeg(canvas, quality);
    if (!blob || blob.size <= enough) break;
  }
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
}
addEventListener("change", async e => {
  const input = e.target;
  if (!input.matches("input[type=file][data-shrink]") || !input.files.length) return;
  const send = [...input.form.elements].filter(b => b.type === "submit" && !b.disabled);
  send.forEach(b => { b.disabled = true; });
  try {
    const made = new DataTransfer();
    for (const file of input.files) made.items.add(await small(file).catch(() => file));
    input.files = made.files;
  } catch { /* an old browser: as it is */ }
  finally { send.forEach(b => { b.disabled = false; }); }
});
