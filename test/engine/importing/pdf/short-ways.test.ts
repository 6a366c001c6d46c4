import { describe, expect, test } from 'vitest'
import type { Placed } from '../../../../electron/engine/importing/pdf/layout/frames.ts'
import { readPlainLine } from '../../../../electron/engine/importing/pdf/layout/plain-lines.ts'
import { segmentsOf } from '../../../../electron/engine/importing/pdf/layout/segments.ts'
import { isReadAcross } from '../../../../electron/engine/importing/pdf/pdfium/across.ts'
import type { Style } from '../../../../electron/engine/importing/pdf/pdfium/styles.ts'

const styleOf = (style: Partial<Style>): Style => ({ size: 10, isBold: false, font: 'F', angle: 0, isInvisible: false, isArtifact: false, headingLevel: 0, object: 1, ...style })

type Sign = { readonly code: number; readonly x0: number; readonly x1: number; readonly y: number }
type Object = { readonly style: Style; readonly signs: readonly Sign[] }

/** Signs in columns. @param isTold whether what stands on one baseline is told to be so, which opens the short ways */
function placed(objects: readonly Object[], isTold: boolean): Placed {
  const signs = objects.flatMap(object => object.signs)
  const column = (valueOf: (sign: Sign) => number) => Float32Array.from(signs, valueOf)
  let from = 0
  const stretches = objects.map(({ style, signs: own }) => ({ style, from, to: (from += own.length), isLevel: isTold && own.every(({ y }) => y === own[0]?.y) }))
  return {
    count: signs.length, codes: Uint32Array.from(signs, ({ code }) => code), stretches,
    stretchAt: Uint32Array.from(objects.flatMap(({ signs: own }, n) => own.map(() => n))), x0: column(({ x0 }) => x0), x1: column(({ x1 }) => x1), y: column(({ y }) => y),
  }
}

/** The same numbers for the same seed (Lehmer). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const letters = [...'aaaabcdefgh    ,.-()12```¨´ıéñ’“–…·§ﬁ㈱\u00ad\u200b\u00a0\u3000好，（𠀀🙂豈']

/** Objects on lines that may lie over each other, with gaps, backward steps, raised signs and doubles. */
function objectsFrom(seed: number): readonly Object[] {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const known = letters.filter(() => random() < 0.5)
  return Array.from({ length: 1 + Math.floor(random() * 8) }, (_, n): Object => {
    const style = styleOf({ size: pick([10, 10, 10, 6, 14]), isBold: random() < 0.3, isArtifact: random() < 0.1, headingLevel: pick([0, 0, 2]), object: n + 1 })
    const baseline = 20 * Math.floor(random() * 6) + pick([0, 0, 0, 0.5, 3])
    let at = pick([50, 50, 50.4, 120])
    const wideness = pick([0, 0, 0, 0.05, 0.3, 0.5])
    const signs = Array.from({ length: Math.floor(random() * 40) }, (): Sign => {
      const x0 = at + (random() < wideness ? pick([0.1, 0.18, 0.3, 0.9, 3, -0.4, -0.4, -1.5]) * style.size : 0)
      const x1 = x0 + pick([0.5, 0.6, 0]) * style.size
      at = x1
      return { code: pick([known[0] ?? 'a', ...known]).codePointAt(0) as number, x0, x1, y: baseline + (random() < wideness / 10 ? -2 : 0) }
    })
    return { style, signs }
  }).filter(({ signs }) => signs.length > 0)
}

describe('what is told the short way is told as the long one tells it', () => {
  test('pieces of lines, whatever signs stand on them and wherever', () => {
    for (let seed = 1; seed <= 3_000; seed++) {
      const objects = objectsFrom(seed)
      expect([seed, segmentsOf(placed(objects, true))]).toEqual([seed, segmentsOf(placed(objects, false))])
    }
  })

  test('most lines go it', () => {
    const line = [...'Water and land (2030) – 好'].map((sign, n): Sign => ({ code: sign.codePointAt(0) as number, x0: 50 + 6 * n, x1: 56 + 6 * n, y: 20 }))
    const run = { signs: [0, line.length], x0: 50, x1: 50 + 6 * line.length, y: 20, size: 10 }
    expect(readPlainLine(placed([{ style: styleOf({}), signs: line }], true), run)?.text).toBe('Water and land (2030) – 好')
    expect(readPlainLine(placed([{ style: styleOf({}), signs: line }], false), run)).toBeNull()
  })
})

describe('a page that is read across and nothing else', () => {
  const page = (text: string, lefts: readonly number[], styles: readonly Partial<Style>[] = [{}, {}]) => ({
    columns: { codes: Uint32Array.from(text, sign => sign.codePointAt(0) as number), left: Float32Array.from(lefts) },
    stretches: styles.map((style, n) => ({ style: styleOf({ ...style, object: n }), from: n, to: n + 1, isLevel: true })),
  })
  const isAcross = ({ columns, stretches }: ReturnType<typeof page>) => isReadAcross(columns, stretches)

  test('has level lines of signs to be seen, and no wide one below another', () => {
    expect(isAcross(page('ab', [60, 60]))).toBe(true)
    expect(isAcross(page('好的', [60, 80]))).toBe(true)
    expect(isAcross(page('好的', [60, 62]))).toBe(false)
  })

  test('has nothing that leans, is hidden or tiny, and no line whose signs stand at several heights', () => {
    for (const style of [{ angle: 3 }, { angle: 90 }, { isInvisible: true }, { size: 0.5 }, { size: NaN }]) expect(isAcross(page('ab', [60, 60], [{}, style]))).toBe(false)
    const { columns, stretches } = page('ab', [60, 60])
    expect(isReadAcross(columns, stretches.map(stretch => ({ ...stretch, isLevel: false })))).toBe(false)
  })
})
