/** Red, green and blue as linear light, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A colour written `#rrggbb` as linear light (sRGB, IEC 61966-2-1). */
export function rgbOf(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Contrast of two colours written `#rrggbb`, 1 to 21, as WCAG 2.2 reckons it. */
export function contrast(one: string, other: string): number {
  const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [low = 0, high = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
