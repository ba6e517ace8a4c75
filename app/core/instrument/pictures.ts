/**
 * The pictures that an item may have in Easy Read, by what they show. app/ui/pictures draws each of them and credits
 * those who made them; a new one is added in both places.
 */
export const pictureNames = [
  ...([
    'calendar',
    'clock',
    'ear',
    'envelope',
    'going-round',
    'handshake',
    'life-ring',
    'light-bulb',
  ] as const),
  ...(['rain', 'raised-hand', 'ruler', 'seedling', 'speech', 'star', 'sun', 'thumb', 'ticked-box'] as const),
  ...(['tree', 'two-people', 'up-and-down'] as const),
] as const

export type PictureName = (typeof pictureNames)[number]
