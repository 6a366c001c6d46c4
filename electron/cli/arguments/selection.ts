import type { Engine } from '#contract/index.ts'
import type { ExcerptRow } from '#contract/excerpts.ts'
import type { Arguments, Options } from './arguments.ts'
import type { Project } from '../command.ts'
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
  ...planOptions,
} as const satisfies Options

export async function selection(project: Project, codebook: Codebook, args: Arguments): Promise<Filter> {
  const documents = []
  for (const name of args.texts('document')) documents.push((await findDocument(project, name)).id)
  return {
    themes: findThemes(codebook, args.texts('theme')),
    withChildren: !args.has('without-children'),
    documents,
    ...(await readPlanFilter(project, args)),
    fields: await readFieldConditions(project, args.texts('field')),
    ...(args.has('star') ? { starred: true } : {}),
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
