import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readClauses } from '#domain/clauses.ts'
import { clausesAbove, longestAbove } from '#domain/suggesting/above.ts'
import { featuresOf } from '#domain/likeness/features.ts'
import type { Example } from '#domain/suggesting/precision.ts'
import { describe } from '#domain/suggesting/suggesting.ts'
import { descriptionVector, marksOf, Rarity, type Vector, vectorOf, Vocabulary } from '#domain/likeness/vectors.ts'
import { canonicalText } from '#domain/text.ts'

/**
 * Clauses and their themes of `seeds/codebook.csv`, marked by eye before the method was written: those of the samples, and of the five texts
 * that these are made after, by offsets and a hash. A clause has one to four themes; some say nothing of any theme and are left out.
 */
type Gold = {
  readonly themes: Readonly<Record<string, string>>
  readonly texts: readonly { readonly sample?: string; readonly original?: string; readonly sha256: string; readonly units: readonly (readonly [start: number, end: number, themes: string])[] }[]
}
const gold = JSON.parse(readFileSync(resolve('test/domain/suggesting/gold.json'), 'utf8')) as Gold
const codes = Object.keys(gold.themes)
const folder = resolve(process.env['CLAUSEBOOK_ORIGINALS'] ?? '../shared/seeds')
const originalOf = (number: string) => (existsSync(folder) ? readdirSync(folder).find(name => name.startsWith(number)) : undefined)
export const hasOriginals = gold.texts.every(({ original }) => original === undefined || originalOf(original) !== undefined)

export type Marked = { readonly name: string; readonly text: string; readonly units: Gold['texts'][number]['units'] }

/** The marked texts: the originals as `000` to `004`, the samples by their files. @throws when one is not the text that was marked */
export function markedTexts(which: 'original' | 'sample'): Marked[] {
  return gold.texts.flatMap(({ units, sha256, ...names }) => {
    const name = names[which]
    if (name === undefined) return []
    const file = which === 'sample' ? resolve('seeds', name) : join(folder, originalOf(name) ?? '')
    const text = canonicalText(readFileSync(file, 'utf8'))
    if (createHash('sha256').update(text).digest('hex') !== sha256) throw new Error(`${name} is not the text that was marked`)
    return [{ name, text, units }]
  })
}

/** What a researcher would write under "exclude when", from the definitions alone, before any text was looked at for it. */
const excludes: Readonly<Record<string, string>> = {
  CH: 'Children’s hospitals (Hospitals and access); maternity insurance (Insurance)',
  EL: 'Long-term care insurance (Insurance); land for senior homes (Land and space)',
  MH: 'Brain-computer interfaces (Frontier science)',
  TC: 'Review of herbal medicines (Drug approval)',
  HO: 'Training of physicians (Talent); studies in research hospitals (Clinical research)',
  DA: 'Equipment and diagnostics (Medical devices); purchasing (Hospital adoption)',
  MD: 'Purchasing by hospitals (Hospital adoption); medical models (AI and data)',
  AD: 'Review and registration (Drug approval); what insurance pays for (Insurance)',
  CR: 'Basic research and gene therapy (Frontier science); samples and data (AI and data)',
  AI: 'Robots and equipment (Medical devices)',
  FS: 'Trials in hospitals (Clinical research)',
  IN: 'Venture capital (Investment); service prices (Hospital adoption)',
  IV: 'What insurance pays (Insurance); industrial land (Land and space)',
  LS: 'Parks with a role of their own (Regional clusters)',
  RC: 'Factory buildings (Land and space); partners abroad (Opening-up)',
  CO: 'Venture capital and funds (Investment)',
  TA: 'Foreign physicians who come to practise (Opening-up)',
  OP: 'Cooperation with Tianjin and Hebei (Regional clusters)',
  GO: 'Supervision of medicines (Drug approval)',
}

/** A project of these texts with the sample codebook in one language: what is said of its themes, and the marked clauses. */
export function projectOf(texts: readonly Marked[], language: 'en' | 'zh', withExcludes = false): { readonly descriptions: readonly (Vector | null)[]; readonly examples: readonly Example[] } {
  const vocabulary = new Vocabulary()
  const rarity = new Rarity()
  const trees = texts.map(({ text }) => readClauses(text).clauses)
  for (const [at, clauses] of trees.entries()) {
    for (const { start, textEnd } of clauses) rarity.add(1, marksOf(vocabulary, new Map([...featuresOf(texts[at]?.text.slice(start, textEnd) ?? '').keys()].map(feature => [feature, 1]))))
  }
  const examples = texts.flatMap(({ name, text, units }, at) =>
    units.map(([start, end, themes]) => {
      const clauses = trees[at] ?? []
      const marks = (from: number, to: number) => marksOf(vocabulary, featuresOf(text.slice(from, to)))
      const above = clausesAbove(clauses, start, end).flatMap(index => {
        const clause = clauses[index]
        return clause ? [marks(clause.start, Math.min(clause.textEnd, clause.start + longestAbove))] : []
      })
      return { vector: vectorOf(vocabulary, rarity, { own: marks(start, end), above }), themes: themes.split(' ').map(code => codes.indexOf(code)), document: name }
    }),
  )
  const descriptions = describedThemes(language, withExcludes).map(theme => descriptionVector(vocabulary, rarity, describe(theme)))
  return { descriptions, examples }
}

/** The marked themes as the sample codebook describes them; the Chinese one has the same ones in the same order. */
function describedThemes(language: 'en' | 'zh', withExcludes: boolean) {
  const rows = (file: string) => parse(readFileSync(resolve('seeds', file), 'utf8'), { bom: true, columns: true }) as { readonly path: string; readonly definition: string }[]
  const english = rows('codebook.csv')
  const said = language === 'en' ? english : rows('codebook.zh.csv')
  return codes.map(code => {
    const row = said[english.findIndex(({ path }) => path === gold.themes[code])]
    if (!row) throw new Error(`${code} is not in the codebook`)
    return { path: row.path.split(' > '), definition: row.definition, include: '', exclude: withExcludes ? (excludes[code] ?? '') : '', example: '', keywords: [] }
  })
}
