import { Button } from 'react-aria-components'
import { useSay } from '../../state/language.ts'
import { showRoom, useView, type Room } from '../../state/view.ts'
import { Tooltip } from '../../ui/overlays/Tooltip.tsx'
import { rooms } from '../rooms.tsx'

/** Rooms without a sign of their own, and the one that they belong to. */
const within: Partial<Record<Room, Room>> = { review: 'reader', correct: 'reader', earlier: 'reader' }

/** The rooms at the left edge. */
export function Rail() {
  const say = useSay()
  const here = useView(view => view.room)
  return (
    <nav className="rail" aria-label={say('app.rooms')}>
      <ul>
        {rooms.map(({ room, title, icon: Icon }) => (
          <li key={room}>
            <Tooltip text={say(title)} command={`go.${room}`} placement="right">
              <Button className="rail-room" aria-current={room === here ? 'page' : room === within[here] ? 'true' : undefined} onPress={() => showRoom(room)}>
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span>{say(title)}</span>
              </Button>
            </Tooltip>
          </li>
        ))}
      </ul>
    </nav>
  )
}
