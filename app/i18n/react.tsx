import type { i18n as Instance, TFunction } from 'i18next'
import { createContext, type ReactNode, useContext } from 'react'
import type { useTranslation as fromLibrary } from 'react-i18next'

/**
 * What pages use of react-i18next, for pages that are only ever rendered on the server (vite.config.ts puts this in
 * its place). The library prepares each use for a language that changes in the browser; that took half the time of
 * a page. Here a `t` is looked up once for each language and namespace, and a text without values once for each
 * process: it can only ever come out the same.
 */

const InstanceContext = createContext<Instance | null>(null)

interface Translation {
  t: TFunction
  i18n: Instance
  ready: true
}

const known = new WeakMap<Instance, Map<unknown, Translation>>()

/** Gives the components inside it their language. */
export function I18nextProvider({ i18n, children }: { i18n: Instance; children?: ReactNode }) {
  return <InstanceContext.Provider value={i18n}>{children}</InstanceContext.Provider>
}

/** `t` for one namespace, as react-i18next gives it. Throws outside an I18nextProvider. */
export const useTranslation = ((namespace?: unknown) => {
  const i18n = useContext(InstanceContext)
  if (!i18n) throw new Error('useTranslation needs an I18nextProvider around it')
  const ofInstance = known.get(i18n) ?? new Map<unknown, Translation>()
  known.set(i18n, ofInstance)
  const key = Array.isArray(namespace) ? namespace.join() : namespace
  const found = ofInstance.get(key)
  if (found) return found
  const t = remembering(i18n.getFixedT(i18n.language, namespace as never), `${i18n.language} ${key}`)
  const made: Translation = { t, i18n, ready: true }
  ofInstance.set(key, made)
  return made
}) as unknown as typeof fromLibrary

/** Texts without values, by language and namespace, then by key. As many as there are texts. */
const texts = new Map<string, Map<string, string>>()

function remembering(t: TFunction, place: string): TFunction {
  const known = texts.get(place) ?? new Map<string, string>()
  texts.set(place, known)
  const translate = t as unknown as (...given: unknown[]) => string
  const remembered = (...given: unknown[]) => {
    const [key] = given
    if (given.length !== 1 || typeof key !== 'string') return translate(...given)
    let text = known.get(key)
    if (text === undefined) {
      text = translate(key)
      known.set(key, text)
    }
    return text
  }
  return remembered as unknown as TFunction
}
