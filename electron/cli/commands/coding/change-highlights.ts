import { mostChosen, mostThemesAtOnce } from '#contract/coding/annotations.ts'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { joinPath } from '#domain/themes.ts'
import type { Arguments } from '../../arguments/arguments.ts'
import { readGone } from '../../arguments/asking.ts'
import { readExcerpts, selection, selectionOptions } from '../../arguments/selection.ts'
import { findThemes, readCodebook, readPaths, themeReferences } from '../../arguments/themes.ts'
import type { Command, Project, Running } from '../../command.ts'
import { exits, Stop, wrongUsage } from '../../stop.ts'
import { tellOf } from '../../output/telling.ts'

/** Tags, untags and stars all highlights that a selection finds, as one operation. */
export const changeHighlightsCommand: Command = {
  usage:
    '[--tag PATH] [--untag PATH] [--set-star yes|no] [--dry-run] [--saved NAME] [--theme PATH] [--all-of PATH] [--none-of PATH] [--near PATH --within HOW] [--document DOC] [--where KEY=VALUE] [--set SET] [--star]',
  help: 'cli.help.changeHighlights',
  options: {
    tag: { value: 'PATH', many: 'repeated', help: 'cli.option.tag' },
    untag: { value: 'PATH', many: 'repeated', help: 'cli.option.untag' },
    'set-star': { value: 'yes|no', help: 'cli.option.setStar' },
    'dry-run': { value: null, help: 'cli.option.dryCount' },
    ...selectionOptions,
  },
  least: 0,
  most: 0,
  async run(running) {
    const { args, project, words } = running
    args.free()
    const asked = readAsked(args)
    const isDry = args.has('dry-run')
    const { found, changed, gone } = await project(isDry ? 'read' : 'write', async opened => {
      const lost = await readGone(opened, args)
      // It would find more than it was saved for, and all of that would be changed.
      if (lost && !isDry) throw new Stop(exits.failed, 'missing', sentence('cli.changeGone', lost))
      const codebook = await readCodebook(opened)
      const rows = await readExcerpts(opened, await selection(opened, codebook, args))
      const add = themeReferences(codebook, asked.tag)
      const remove = findThemes(codebook, asked.untag.map(joinPath))
      const wanted = { annotations: rows.map(({ id }) => id), add, remove, ...(asked.starred === undefined ? {} : { starred: asked.starred }) }
      const count = isDry ? rows.filter(row => differs(row, wanted)).length : await change(opened, wanted, running)
      return { found: rows.length, changed: count, gone: lost }
    })
    return {
      json: { dry_run: isDry, found, changed, unchanged: found - changed, tag: asked.tag.map(joinPath), untag: asked.untag.map(joinPath), set_star: asked.starred ?? null },
      warnings: gone ? [words('cli.searchGone', gone)] : [],
      text: () => (found === 0 ? words('cli.nothing') : words(isDry ? 'cli.highlightsWouldChange' : 'cli.highlightsChanged', { found, changed, unchanged: found - changed })),
    }
  },
}

type Wanted = Omit<Parameters<Project['engine']['annotations']['tag']>[0], 'add' | 'remove'> & { readonly add: ReturnType<typeof themeReferences>; readonly remove: Id[] }

/** @throws Stop when nothing is to be changed, or a theme is to be given and taken off */
function readAsked(args: Arguments) {
  const tag = readPaths(args, 'tag')
  const untag = readPaths(args, 'untag')
  const starred = args.has('set-star') ? args.oneOf('set-star', ['yes', 'no'], 'yes') === 'yes' : undefined
  if (tag.length === 0 && untag.length === 0 && starred === undefined) throw wrongUsage('cli.changeNothing')
  const given = new Set(tag.map(joinPath))
  const both = untag.map(joinPath).find(path => given.has(path))
  if (both !== undefined) throw wrongUsage('cli.tagAndUntag', { path: both })
  if (untag.length > mostThemesAtOnce) throw wrongUsage('cli.tooManyUntagged', { most: mostThemesAtOnce })
  return { tag, untag, starred }
}

/** Whether a highlight would be changed: as the engine sees it, where a theme that is yet to be made is on none. */
function differs({ themes, starred }: ExcerptRow, wanted: Wanted): boolean {
  const lacks = wanted.add.some(theme => !('id' in theme) || !themes.includes(theme.id))
  return lacks || wanted.remove.some(theme => themes.includes(theme)) || (wanted.starred !== undefined && wanted.starred !== starred)
}

/** How many highlights were changed. @throws Stop for more than one operation takes; EngineError with a sentence */
async function change({ engine }: Project, wanted: Wanted, running: Running): Promise<number> {
  const { annotations, add, remove, starred } = wanted
  const count = annotations.length
  if (count === 0) return 0
  if (count > mostChosen) throw new Stop(exits.failed, 'invalid', sentence('cli.tooManyHighlights', { count, most: mostChosen }))
  running.progress(running.words('cli.highlightsFound', { count }))
  const isOnlyStar = starred !== undefined && add.length === 0 && remove.length === 0
  const { changed } = isOnlyStar ? await engine.annotations.star({ annotations, starred }, tellOf(running)) : await engine.annotations.tag(wanted, tellOf(running))
  return changed
}
