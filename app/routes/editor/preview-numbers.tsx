import { useTranslation } from 'react-i18next'
import { formatNumber, type Lang } from '~/i18n'
import { buttonClass } from '~/ui/Button'

/** Beneath a previewed question whose words change with a number: one number of each kind, to look at. */

/** What says in the address with which number a question is looked at. */
export const NUMBER_ASKED = 'number'

const numbers = [0, 1, 2, 3, 6, 10]

/** The number of the address, or null. */
export function previewNumber(query: URLSearchParams): number | null {
  return numbers.find(number => String(number) === query.get(NUMBER_ASKED)) ?? null
}

export type NumberLinks = ReturnType<typeof numberLinks>

/** `here`: the address of the question as it is looked at, `chosen`: the number it is looked at with. */
export function numberLinks(lang: Lang, here: string, chosen: number | null) {
  const [path = '', query] = here.split('?')
  return numbers.map(number => {
    const to = new URLSearchParams(query)
    to.set(NUMBER_ASKED, String(number))
    return { number: formatNumber(lang, number), href: `${path}?${to}`, chosen: number === chosen }
  })
}

export function PreviewNumbers({ numbers }: { numbers: NumberLinks }) {
  const { t } = useTranslation('editor')
  return (
    <nav aria-label={t('preview.numbers')}>
      <p>{t('preview.numbers')}</p>
      <div className="answers answers--numbers">
        {numbers.map(({ number, href, chosen }) => (
          <a
            key={number}
            className={buttonClass(chosen ? 'secondary' : 'quiet')}
            href={href}
            aria-current={chosen ? 'true' : undefined}
          >
            {number}
          </a>
        ))}
      </div>
    </nav>
  )
}
