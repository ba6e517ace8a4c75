import type { MetaFunction } from '@remix-run/node'
import { StartPage } from '~/ui/StartPage'
import { settings } from '~/web/env'

export const meta: MetaFunction = () => [{ title: 'Clywed' }]

/** The start page: both languages, equally. */
export default function Home() {
  return <StartPage invented={settings().demo} />
}
