import type { Answer, Command } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'
import { placesAnswer } from './places.ts'
import { precisionAnswer } from './precision.ts'
import { isAboutRejections, rejectionsAnswer } from './rejections.ts'

const usage = 'DOC [--clause CLAUSE] | --precision | reject|unreject DOC --clause CLAUSE --theme PATH… | rejected [DOC]'

export const suggestCommand: Command = {
  usage,
  help: 'cli.help.suggest',
  options: {
    clause: { value: 'CLAUSE', help: 'cli.option.suggestClause' },
    theme: { value: 'PATH…', many: 'greedy', help: 'cli.option.suggestTheme' },
    precision: { value: null, help: 'cli.option.precision' },
  },
  least: 0,
  most: 2,
  async run(running): Promise<Answer> {
    const { args } = running
    const [first, second] = args.free()
    const wrong = () => wrongUsage('cli.wrongArguments', { command: 'suggest', usage: `suggest ${usage}` })
    if (args.has('precision')) {
      if (first !== undefined) throw wrong()
      return precisionAnswer(running)
    }
    if (first === undefined) throw wrong()
    if (second === undefined && first !== 'rejected') return placesAnswer(running, first)
    if (!isAboutRejections(first)) throw wrong()
    return rejectionsAnswer(running, first, second)
  },
}
