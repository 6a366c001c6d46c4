import type { ThemeRow } from '#contract/coding/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { updateTheme } from '../changing.ts'

/** Whether the theme may be changed, and whether it is offered for tagging. */
export function StandingFields({ theme, isReadOnly }: { readonly theme: ThemeRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  return (
    <section className="theme-standing" aria-label={say('codebook.standing')}>
      <Checkbox isSelected={theme.frozen} isDisabled={isReadOnly} onChange={frozen => void updateTheme(engine, theme.id, { frozen })}>
        {say('codebook.frozen')} <small>{say('codebook.frozen.why')}</small>
      </Checkbox>
      <Checkbox isSelected={theme.archived} isDisabled={isReadOnly} onChange={archived => void updateTheme(engine, theme.id, { archived })}>
        {say('codebook.archived')} <small>{say('codebook.archived.why')}</small>
      </Checkbox>
    </section>
  )
}
