import { useTranslation } from 'react-i18next'
import type { Lang } from '~/i18n/languages'
import { InLanguage } from '~/ui/InLanguage'
import { ReceiptPanel } from '~/ui/ReceiptPanel'
import type { Register } from '~/ui/register'

interface Half {
  lang: Lang
  code: string
  /** where answers are taken back, as it is typed */
  address: string
}

/** The receipt to hand to the person, in both languages, theirs first. Names neither them nor the service. */
export function ReceiptSlip({ register, halves }: { register: Register; halves: readonly Half[] }) {
  return (
    <div className="slip">
      {halves.map(half => (
        <InLanguage key={half.lang} lang={half.lang} as="section" className="slip__half">
          <HalfSlip register={register} half={half} />
        </InLanguage>
      ))}
    </div>
  )
}

function HalfSlip({ register, half: { code, address } }: { register: Register; half: Half }) {
  const { t } = useTranslation('paper')
  return (
    <ReceiptPanel code={code} label={t(`slip.${register}.code`)}>
      <p>{t(`slip.${register}.why`)}</p>
      <p className="slip__address">{address}</p>
      <p>{t(`slip.${register}.secret`)}</p>
      <p>{t(`slip.${register}.first-stands`)}</p>
    </ReceiptPanel>
  )
}
