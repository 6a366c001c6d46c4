import { longestMemo } from '#contract/coding/annotations.ts'
import { annotationsJson } from '../../annotations.ts'
import type { Command } from '../../command.ts'
import { findDocument } from '../../arguments/documents.ts'
import { readFieldValues } from '../../arguments/fields.ts'
import { newId } from '../../ids.ts'
import { rangeWithin, readRange } from '../../arguments/range.ts'
import { refuseTooLong } from '../../stop.ts'
import { readCodebook, readPath, themeReferences } from '../../arguments/themes.ts'

export const annotateCommand: Command = {
  usage: 'DOC --start N --end N --theme PATH… [--memo TEXT] [--star] [--field NAME=VALUE]',
  help: 'cli.help.annotate',
  options: {
    start: { value: 'N', help: 'cli.option.start' },
    end: { value: 'N', help: 'cli.option.end' },
    theme: { value: 'PATH…', many: 'greedy', help: 'cli.option.tag' },
    memo: { value: 'TEXT', help: 'cli.option.memo' },
    star: { value: null, help: 'cli.option.star' },
    field: { value: 'NAME=VALUE', many: 'repeated', help: 'fields.option.value' },
  },
  least: 1,
  most: 1,
  async run({ args, project }) {
    const [name = ''] = args.free()
    const range = readRange(args)
    const paths = args.texts('theme').map(readPath)
    const memo = args.text('memo') ?? ''
    refuseTooLong('--memo', memo, longestMemo)
    const made = await project('write', async opened => {
      const { id: document, characters } = await findDocument(opened, name)
      const { id } = await opened.engine.annotations.create({
        id: newId(), document, ...rangeWithin(range, characters), themes: themeReferences(await readCodebook(opened), paths), memo, starred: args.has('star'),
        values: await readFieldValues(opened, args.texts('field')),
      })
      const { rows } = await opened.engine.excerpts.list({ filter: { annotations: [id] } })
      return annotationsJson(opened, rows, await readCodebook(opened))
    })
    const [annotation] = made
    return { json: annotation, text: () => `${annotation?.id}  ${annotation?.citation}  ${annotation?.themes.join('; ')}` }
  },
}
