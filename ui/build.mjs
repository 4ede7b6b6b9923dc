// Builds everything a browser loads besides HTML into one folder: node build.mjs FOLDER
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";
import * as sass from "sass";
import subsetFont from "subset-font";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../src/Host/wwwroot"));
const kit = name => join(here, "node_modules", name);

// Letters, digits and signs of Bangla, both dandas, and the two joiners. Latin falls to the system font.
const bangla = [[0x964, 0x965], [0x980, 0x9fe], [0x200c, 0x200d], [0x25cc, 0x25cc]]
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join("");

/** Writes the font under a name that changes with its content, so that browsers may keep it for ever. Returns the name. */
async function font() {
  const source = kit("@fontsource-variable/noto-sans-bengali");
  const whole = readFileSync(join(source, "files/noto-sans-bengali-bengali-wght-normal.woff2"));
  const part = await subsetFont(whole, bangla, { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 700 } } });
  const name = `dorgora-bn.${createHash("sha256").update(part).digest("hex").slice(0, 10)}.woff2`;
  mkdirSync(join(out, "fonts"), { recursive: true });
  writeFileSync(join(out, "fonts", name), part);
  cpSync(join(source, "LICENSE"), join(out, "fonts/OFL.txt"));
  return name;
}

/** Compiles one style sheet. A Sass error ends the build; warnings of the kits about their own future are not ours. */
function style(fontName) {
  const { css } = sass.compile(join(here, "scss/app.scss"), {
    loadPaths: [here, kit("")], style: "compressed", charset: false, quietDeps: true, logger: sass.Logger.silent,
  });
  return css.replaceAll("dorgora-bn.woff2", `fonts/${fontName}`);
}

/** Our own scripts lose their comments and indentation; they hold no text that runs over several lines. */
function scripts() {
  for (const file of readdirSync(join(here, "js")).filter(f => f.endsWith(".js"))) {
    const text = readFileSync(join(here, "js", file), "utf8");
    writeFileSync(join(out, "js", file), text.replace(/^\s*(\/\/.*|\/\*\*.*\*\/)\n/gm, "").replace(/^\s+/gm, ""));
  }
  cpSync(kit("qrcode-generator/dist/qrcode.mjs"), join(out, "js/qr.js"));
  cpSync(kit("htmx.org/dist/htmx.min.js"), join(out, "js/htmx.js"));
  cpSync(kit("htmx.org/dist/ext/hx-sse.min.js"), join(out, "js/hx-sse.js"));
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "js"), { recursive: true });
cpSync(join(here, "img"), join(out, "img"), { recursive: true });
scripts();
const css = style(await font());
writeFileSync(join(out, "app.css"), css); // last: its time tells the next build whether anything is to do
