import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'

/** A change that takes values away or throws them together, until somebody says that it shall be so. */
export type Doubt = {
  readonly kind: 'change' | 'remove'
  readonly field: string
  readonly clearing: number
  readonly merging: number
  readonly go: () => void
}

/** Says how many values are concerned before anything happens to them. */
export function Doubtful({ doubt, name, onLeave }: { readonly doubt: Doubt; readonly name: string; readonly onLeave: () => void }) {
  const say = useSay()
  const { kind, clearing, merging, go } = doubt
  return (
    <div className="field-doubt" role="alert">
      {kind === 'remove' ? <p>{say('fields.doubt.remove', { name, count: clearing })}</p> : null}
      {kind === 'change' && clearing > 0 ? <p>{say('fields.doubt.clearing', { name, count: clearing })}</p> : null}
      {kind === 'change' && merging > 0 ? <p>{say('fields.doubt.merging', { name, count: merging })}</p> : null}
      <p>{say('fields.doubt.safe')}</p>
      <div className="field-doubt-deeds">
        <Button autoFocus onPress={onLeave}>{say('ui.cancel')}</Button>
        <Button look="danger" onPress={go}>{say(kind === 'remove' ? 'fields.doubt.doRemove' : 'fields.doubt.doChange')}</Button>
      </div>
    </div>
  )
}
