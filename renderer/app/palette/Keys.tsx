import { KeysDialog } from '../../features/settings/keys/KeysDialog.tsx'
import { usePlacedCommands } from './placed-commands.ts'

/** The page on which keys are chosen, over the commands of all rooms. */
export function Keys() {
  return <KeysDialog all={usePlacedCommands()} />
}
