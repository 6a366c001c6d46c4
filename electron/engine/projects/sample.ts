import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Description } from '#contract/documents/documents.ts'
import { CalendarDate } from '#contract/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Language } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'

const Said = z.string().nullish()
const Seed = z.object({
  file: z.string().regex(/^[^\\/]+$/u),
  title: z.string().min(1),
  short_title: Said,
  issuer: Said,
  jurisdiction: Said,
  kind: Said,
  issued_on: CalendarDate.nullish(),
  period_from: CalendarDate.nullish(),
  period_to: CalendarDate.nullish(),
  language: Said,
  source: Said,
})
type Seed = z.infer<typeof Seed>

export type Sample = {
  readonly documents: readonly { readonly path: string; readonly description: Partial<Description> }[]
  /** Null where there is none. */
  readonly codebook: string | null
}

const codebooks = { en: 'codebook.csv', zh: 'codebook.zh.csv' } as const satisfies Record<Language, string>

/**
 * The sample material that comes with the program: `index.json` and the files it names, and a codebook.
 * @param language of the codebook's themes; the plans are each in its own
 * @throws EngineError `missing` when it is not there or not whole
 */
export function readSample(folder: string, language: Language): Sample {
  const seeds = readIndex(join(folder, 'index.json'))
  const documents = seeds.map(seed => ({ path: join(folder, seed.file), description: describe(seed) }))
  if (documents.length === 0 || !documents.every(({ path }) => existsSync(path))) throw missing()
  const codebook = join(folder, codebooks[language])
  return { documents, codebook: existsSync(codebook) ? codebook : null }
}

function readIndex(path: string): Seed[] {
  try {
    return z.array(Seed).parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw missing(error)
  }
}

function describe({ title, issuer, jurisdiction, kind, language, source, ...seed }: Seed): Partial<Description> {
  const dates = { issuedOn: seed.issued_on, periodFrom: seed.period_from, periodTo: seed.period_to }
  const said = { shortTitle: seed.short_title, issuer, jurisdiction, kind, language, source, ...dates }
  return { title, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)) }
}

function missing(cause?: unknown): EngineError {
  return new EngineError({ code: 'missing', message: sentence('projects.sampleMissing') }, { cause })
}
