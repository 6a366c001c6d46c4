import type { CodedPlaces, TextPlaces } from '#contract/search.ts'
import { wrongUsage } from '../stop.ts'
import type { Project } from '../command.ts'
import type { Arguments, Options } from './arguments.ts'
import { findClause } from './clauses.ts'
import { findDocument } from './documents.ts'
import { planOptions, readPlanFilter } from './plan-filter.ts'
import { findThemes, readCodebook } from './themes.ts'

/** Where in texts words are looked for, but for the option that names themes: `search` and `autocode` mean different things by `--theme`. */
export const textPlaceOptions = {
  document: { value: 'DOC', many: 'repeated', help: 'cli.option.searchedDocument' },
  clause: { value: 'CLAUSE', many: 'repeated', help: 'cli.option.searchedClause' },
  'without-children': { value: null, help: 'cli.option.withoutChildren' },
  outside: { value: null, help: 'cli.option.outside' },
  ...planOptions,
} as const satisfies Options

/**
 * @param themeOption the one that names the themes among whose highlights is looked
 * @throws Stop for what is not there, clauses of no or of several documents, and what says something of themes where none is named
 */
export async function readTextPlaces(opened: Project, args: Arguments, themeOption: 'theme' | 'in-theme'): Promise<Omit<TextPlaces, 'coded'> & { readonly coded?: CodedPlaces }> {
  refuseUnthemed(args, themeOption)
  const documents = []
  for (const name of args.texts('document')) documents.push(await findDocument(opened, name))
  const [document, ...others] = documents
  const clauses = []
  for (const name of args.texts('clause')) {
    if (!document || others.length > 0) throw wrongUsage('cli.clauseOfOne')
    clauses.push((await findClause(opened, document, name)).id)
  }
  const plans = await readPlanFilter(opened, args)
  const places = { documents: documents.map(({ id }) => id), where: plans.where ?? [], sets: plans.sets ?? [], clauses }
  if (!args.has(themeOption)) return places
  const themes = findThemes(await readCodebook(opened), args.texts(themeOption))
  return { ...places, coded: { themes, withChildren: !args.has('without-children'), outside: args.has('outside') } }
}

function refuseUnthemed(args: Arguments, themeOption: string): void {
  if (!args.has(themeOption) && (args.has('outside') || args.has('without-children'))) throw wrongUsage('cli.optionMissing', { option: `--${themeOption}` })
}
