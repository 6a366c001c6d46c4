import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { UnsavedBanner } from '../../features/versions/correcting/UnsavedBanner.tsx'
import { useProject } from '../../state/project.ts'
import { useIsFocused } from '../../state/window/focus-mode.ts'
import { useView, type Room } from '../../state/view.ts'
import { useSay } from '../../state/language.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { rooms, views } from '../rooms.tsx'
import { TourBar } from '../tour/TourBar.tsx'
import { ReadOnlyBanner } from './Banners.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import './shell.css'

/** An open project: bar, rail and the room that is shown. */
export function Shell() {
  const room = useView(view => view.room)
  const project = useProject(open => open.project?.id)
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const name = useProject(open => open.project?.name)
  const isFocused = useIsFocused()
  const View = views[room]
  useEffect(() => {
    document.title = name ? `${name} – Clausebook` : 'Clausebook'
    return () => void (document.title = 'Clausebook')
  }, [name])
  return (
    <div className="shell" key={project}>
      <TopBar />
      {isReadOnly ? <ReadOnlyBanner /> : <UnsavedBanner />}
      <TourBar />
      <div className="shell-body">
        {isFocused ? null : <Rail />}
        <RoomPlace key={room} room={room}>
          <ErrorBoundary>
            <Suspense fallback={null}>
              <View />
            </Suspense>
          </ErrorBoundary>
        </RoomPlace>
      </div>
    </div>
  )
}

/** Takes the focus that went with the last room: else keys would go nowhere, and readers of the screen start at the top again. */
function RoomPlace({ room, children }: { readonly room: Room; readonly children: ReactNode }) {
  const say = useSay()
  const place = useRef<HTMLElement>(null)
  const title = rooms.find(sign => sign.room === room)?.title ?? 'app.room.reader'
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) place.current?.focus()
  }, [])
  return (
    <main className="shell-room" aria-label={say(title)} data-room={room} ref={place} tabIndex={-1}>
      {children}
    </main>
  )
}
