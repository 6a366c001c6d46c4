import type { Command } from '../state/commands.ts'
import { notifyProblem } from '../state/notices.ts'

/** Runs a command if it can be run now; what goes wrong is shown as a notice. */
export function runCommand(command: Command): void {
  if (!(command.enabled?.() ?? true)) return
  try {
    Promise.resolve(command.run()).catch(notifyProblem)
  } catch (error) {
    notifyProblem(error)
  }
}
