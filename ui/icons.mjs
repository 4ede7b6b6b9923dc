// Copies the Lucide icons (ISC licence) that the pages use into the folder of embedded icons: node icons.mjs FOLDER.
// To add one, write its name here and run `npm run icons`. Icons of our own in that folder are left alone.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const from = fileURLToPath(new URL("node_modules/lucide-static/icons/", import.meta.url));
const names = `
  zap wrench brick-wall hammer paintbrush shirt scissors chef-hat stethoscope ambulance droplet scale car house wheat fish milk
  graduation-cap hand-coins baby flame shield-alert store laptop
  search phone phone-call phone-off phone-incoming phone-missed mic-off user-plus user users pause play arrow-right-left undo-2 volume-2
  printer send camera filter history hourglass calendar-clock calendar-days scroll-text gavel file-text file-check badge-check check x plus
  minus info triangle-alert wifi-off key-round languages log-in log-out accessibility delete circle-help truck shopping-basket
  chevron-left chevron-right arrow-left arrow-right arrow-up arrow-down message-square message-circle smartphone mail map-pin building-2
  landmark eye eye-off lock pencil trash-2 download upload paperclip external-link refresh-cw bell clock list layout-dashboard settings
  book-open megaphone heart-pulse trees tractor waves lightbulb bus road banknote shield hand-helping clipboard-list star
  building calendar factory flask-conical heart-handshake inbox map package-check plane shield-check stamp utensils
`.trim().split(/\s+/);

for (const name of names) {
  const svg = readFileSync(join(from, name + ".svg"), "utf8");
  const inside = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "").replace(/ \/>/g, "/>");
  writeFileSync(join(process.argv[2], name + ".svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${inside}</svg>\n`);
}
