const shape = /^#?(?<digits>[0-9a-f]{3}|[0-9a-f]{6})$/i

/** A colour as it is stored from what people write: `#3184BF`, `3184bf`, `#38b`; undefined for anything else. */
export function readColor(text: string): string | undefined {
  const digits = shape.exec(text.normalize('NFKC').trim())?.groups?.['digits']?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}
