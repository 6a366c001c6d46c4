/** A colour as lightness 0–1, chroma and hue in radians (OKLCH, https://bottosson.github.io/posts/oklab/). */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number }
type Rgb = readonly [red: number, green: number, blue: number]

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

/** `#rrggbb` as linear light, 0–1 a channel; anything else is taken for mid grey. */
function readHex(color: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (!match) return [0.216, 0.216, 0.216]
  const channel = (index: number) => toLinear(Number.parseInt(match[index] ?? '80', 16) / 255)
  return [channel(1), channel(2), channel(3)]
}

function writeHex(rgb: Rgb): string {
  return `#${rgb.map(value => Math.round(Math.min(1, Math.max(0, toGamma(value))) * 255).toString(16).padStart(2, '0')).join('')}`
}

export function readColor(color: string): Oklch {
  const [red, green, blue] = readHex(color)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, b), h: Math.atan2(b, a) }
}

function toRgb({ l: lightness, c, h }: Oklch): Rgb {
  const a = c * Math.cos(h)
  const b = c * Math.sin(h)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** The colour as `#rrggbb`; chroma that a screen can't show at this lightness is taken back, the hue stays. */
export function writeColor(color: Oklch): string {
  let { c } = color
  for (let round = 0; round < 24; round++) {
    const rgb = toRgb({ ...color, c })
    if (rgb.every(value => value >= -0.0005 && value <= 1.0005)) return writeHex(rgb)
    c *= 0.9
  }
  return writeHex(toRgb({ ...color, c: 0 }))
}
