import type { Paragraph } from './paragraphs.ts'

/** Signs of symbol fonts and of dashes that stand before items; a private sign means a bullet of such a font. */
const bullet = /^([•▪◦‣●○■□◆◇►▶➢➤❖✓✔·∙*]|[\ue000-\uf8ff]|[–—-](?=\s)|o(?=\s))\s*(?=\S)/u

/** A paragraph's text with its bullet made plain; the level is its depth among lists, 0 where there is no bullet. */
export function itemOf({ text, lines }: Paragraph): { readonly text: string; readonly level: number } {
  const [found, sign = ''] = bullet.exec(text) ?? []
  const [line] = lines
  if (!found || !line || line.isTableRow || (sign === '*' && line.isNote)) return { text, level: 0 }
  const depth = 1 + Math.max(0, Math.min(5, Math.round((line.x0 - line.left) / (2.2 * line.size))))
  // Lengths stay, so that the places of pages within the text do.
  const plain = /[\ue000-\uf8ff]/u.test(sign) ? '•' : sign
  return { text: plain + text.slice(sign.length), level: depth }
}

/** Whether a bullet stands before it. */
export function startsWithBullet(text: string): boolean {
  return bullet.test(text)
}
