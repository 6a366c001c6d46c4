import { sentence } from '#domain/messages/catalogues.ts'
import { annotationsJson } from '../annotations.ts'
import type { Command } from '../command.ts'
import { findDocument } from '../documents.ts'
import { newId } from '../ids.ts'
import { exits, Stop } from '../stop.ts'
import { readCodebook, readPath } from '../themes.ts'

export const annotateCommand: Command = {
  usage: 'DOC --start N --end N --theme PATH… [--memo TEXT] [--star]',
  help: 'cli.help.annotate',
  options: {
    start: { value: 'N', help: 'cli.option.start' },
    end: { value: 'N', help: 'cli.option.end' },
    theme: { value: 'PATH…', many: 'greedy', help: 'cli.option.tag' },
    memo: { value: 'TEXT', help: 'cli.option.memo' },
    star: { value: null, help: 'cli.option.star' },
  },
  least: 1,
  most: 1,
  async run({ args, project }) {
    const [name = ''] = args.free()
    const start = args.neededOffset('start')
    const end = args.neededOffset('end')
    const themes = args.texts('theme').map(text => ({ path: readPath(text) }))
    const made = await project('write', async opened => {
      const { id: document, characters } = await findDocument(opened, name)
      refuseOutside({ start, end, length: characters })
      const { id } = await opened.engine.annotations.create({
        id: newId(), document, start, end, themes, memo: args.text('memo') ?? '', starred: args.has('star'),
      })
      const { rows } = await opened.engine.excerpts.list({ filter: { annotations: [id] } })
      return annotationsJson(opened, rows, await readCodebook(opened))
    })
    const [annotation] = made
    return { json: annotation, text: () => `${annotation?.id}  ${annotation?.citation}  ${annotation?.themes.join('; ')}` }
  },
}

/** The engine takes no offset that no text could have; a person who writes one is told about the text all the same. */
function refuseOutside(range: { readonly start: number; readonly end: number; readonly length: number }): void {
  const { start, end, length } = range
  if (Math.min(start, end) < 0 || Math.max(start, end) > length) throw new Stop(exits.failed, 'invalid', sentence('annotations.beyondText', range))
}
