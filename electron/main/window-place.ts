import type { Rectangle } from 'electron'

/** Where a window lies on the screens, in device-independent pixels, and whether it fills one. */
export type WindowPlace = Rectangle & { readonly maximized: boolean }

export const smallest = { width: 640, height: 480 } as const
const usual = { width: 1_280, height: 800 } as const
/** So much of a window's upper edge must lie on a screen for a person to be able to take hold of it. */
const grip = { width: 120, height: 32 } as const

/** Reads a remembered place; undefined for text that is none. */
export function readPlace(text: string): WindowPlace | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { x, y, width, height, maximized } = value as Partial<Record<keyof WindowPlace, unknown>>
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height) || typeof maximized !== 'boolean') return undefined
  return { x, y, width, height, maximized }
}

const isPixels = (value: unknown): value is number => Number.isSafeInteger(value) && Math.abs(value as number) <= 100_000

/**
 * Where to open the window: where it was, as far as that is still on a screen (one may have been unplugged since), else in the middle
 * of the first screen. Never larger than its screen.
 * @param areas the screens without their task bars, the main one first
 */
export function placeWindow(remembered: WindowPlace | undefined, areas: readonly [Rectangle, ...Rectangle[]]): WindowPlace {
  const home = remembered && areas.find(area => isGraspable(remembered, area))
  if (!remembered || !home) return centre(remembered ?? { ...usual, maximized: false }, areas[0])
  const width = clamp(remembered.width, smallest.width, home.width)
  const height = clamp(remembered.height, smallest.height, home.height)
  // The upper edge stays on the screen; the sides may hang over, as far as the grip allows.
  return {
    x: remembered.x,
    y: clamp(remembered.y, home.y, home.y + home.height - grip.height),
    width,
    height,
    maximized: remembered.maximized,
  }
}

/** How far a second window stands from the first, so that both title bars are seen. */
const step = 28

/** Where a second window would stand; never maximised, since it would hide the first. */
export function placeBeside({ x, y, width, height }: Rectangle): WindowPlace {
  return { x: x + step, y: y + step, width, height, maximized: false }
}

function isGraspable(place: WindowPlace, area: Rectangle): boolean {
  const visible = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  return visible >= grip.width && place.y >= area.y - grip.height && place.y <= area.y + area.height - grip.height
}

function centre(
  { width, height, maximized }: { readonly width: number; readonly height: number; readonly maximized: boolean },
  area: Rectangle,
): WindowPlace {
  const size = { width: clamp(width, smallest.width, area.width), height: clamp(height, smallest.height, area.height) }
  const x = area.x + Math.round((area.width - size.width) / 2)
  return { x, y: area.y + Math.round((area.height - size.height) / 2), ...size, maximized }
}

const clamp = (value: number, least: number, most: number) => Math.max(Math.min(value, most), Math.min(least, most))
