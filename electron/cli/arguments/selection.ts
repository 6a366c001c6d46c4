import type { Engine } from '#contract/index.ts'
import type { ExcerptFilter, ExcerptRow } from '#contract/coding/excerpts.ts'
import type { Arguments, Options } from './arguments.ts'
import type { Project } from '../command.ts'
import { askingOptions, readAsking, readSaved } from './asking.ts'
import { findDocument } from './documents.ts'
import { readFieldConditions } from './fields.ts'
import { planOptions, readPlanFilter } from './plan-filter.ts'
import { type Codebook, findThemes } from './themes.ts'

type Filter = NonNullable<NonNullable<Parameters<Engine['excerpts']['list']>[0]>['filter']>

/** What chooses highlights, in lists and hand-outs alike. */
export const selectionOptions = {
  theme: { value: 'PATH', many: 'repeated', help: 'cli.option.theme' },
  'without-children': { value: null, help: 'cli.option.withoutChildren' },
  document: { value: 'DOC', many: 'repeated', help: 'cli.option.document' },
  star: { value: null, help: 'cli.option.starred' },
  field: { value: 'NAME=VALUE', many: 'repeated', help: 'fields.option.which' },
  ...askingOptions,
  ...planOptions,
} as const satisfies Options

export async function selection(project: Project, codebook: Codebook, args: Arguments): Promise<Filter> {
  const documents = []
  for (const name of args.texts('document')) documents.push((await findDocument(project, name)).id)
  const asked: Filter = {
    themes: findThemes(codebook, [...args.texts('theme'), ...args.texts('any-of')]),
    ...readAsking(codebook, args),
    withChildren: !args.has('without-children'),
    documents,
    ...(await readPlanFilter(project, args)),
    fields: await readFieldConditions(project, args.texts('field')),
    ...(args.has('star') ? { starred: true } : {}),
  }
  const saved = await readSaved(project, args)
  return saved ? narrowed(saved, asked) : asked
}

/** What a saved search asks, narrowed by what was written beside it: lists are taken together where all must hold, else the written one stands. */
function narrowed(saved: ExcerptFilter, asked: Filter): Filter {
  const written = Object.entries(asked).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== true))
  return {
    ...saved,
    ...Object.fromEntries(written),
    ...(asked.starred ? { starred: true } : {}),
    allOf: [...saved.allOf, ...(asked.allOf ?? [])],
    noneOf: [...saved.noneOf, ...(asked.noneOf ?? [])],
    near: [...saved.near, ...(asked.near ?? [])],
    where: [...saved.where, ...(asked.where ?? [])],
    fields: [...saved.fields, ...(asked.fields ?? [])],
  }
}

const pageLength = 1_000

/** All highlights that a filter finds, in reading order. */
export async function readExcerpts({ engine }: Pick<Project, 'engine'>, filter: Filter): Promise<ExcerptRow[]> {
  const found: ExcerptRow[] = []
  for (;;) {
    const { rows, total } = await engine.excerpts.list({ filter, offset: found.length, limit: pageLength })
    found.push(...rows)
    if (rows.length === 0 || found.length >= total) return found
  }
}
