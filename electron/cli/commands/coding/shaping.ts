import { mostMerged } from '#contract/coding/annotations.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { annotationsJson } from '../../annotations.ts'
import { readCodebook } from '../../arguments/themes.ts'
import type { Command, Project } from '../../command.ts'
import { newId } from '../../ids.ts'
import { exits, Stop } from '../../stop.ts'

/** Cuts a highlight in two. */
export const splitHighlightCommand: Command = {
  usage: 'ID --at N',
  help: 'cli.help.splitHighlight',
  options: { at: { value: 'N', help: 'cli.option.at' } },
  least: 1,
  most: 1,
  async run({ args, project }) {
    const [id = ''] = args.free()
    const at = args.neededOffset('at')
    if (at.offset < 0) throw new Stop(exits.failed, 'invalid', sentence('annotations.splitOutside'))
    const halves = await project('write', async opened => {
      const { first, second } = await opened.engine.annotations.split({ annotation: id.toLowerCase(), at: at.offset, id: newId() })
      return shown(opened, [first.id, second.id])
    })
    return { json: halves, text: () => halves.map(({ id, citation, quote }) => `${id}  ${citation}  ${quote}`).join('\n') }
  },
}

/** Makes one highlight of several; the first named stays. */
export const mergeHighlightsCommand: Command = {
  usage: 'ID ID…',
  help: 'cli.help.mergeHighlights',
  options: {},
  least: 2,
  most: mostMerged,
  async run({ args, project, words }) {
    const annotations = args.free().map(id => id.toLowerCase())
    const made = await project('write', async opened => {
      const { annotation, taken, dropped } = await opened.engine.annotations.merge({ annotations })
      const nameById = new Map((await opened.engine.fields.list({})).map(({ id, name }) => [id, name]))
      const [row] = await shown(opened, [annotation.id])
      return { ...row, taken, dropped: dropped.map(({ field, value }) => ({ field: nameById.get(field) ?? field, value })) }
    })
    const values = made.dropped.map(({ field, value }) => `${field}: ${value}`).join('; ')
    return {
      json: made,
      warnings: made.dropped.length ? [words('cli.mergeDropped', { values })] : [],
      text: () => `${made.id}  ${made.citation}  ${made.quote}`,
    }
  },
}

async function shown(opened: Project, annotations: string[]) {
  const { rows } = await opened.engine.excerpts.list({ filter: { annotations } })
  return annotationsJson(opened, rows, await readCodebook(opened))
}
