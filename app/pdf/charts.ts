import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReportChart, ReportLang } from '~/core/report/document'
import { AgreementChart } from '~/ui/charts/AgreementChart'
import { TrendChart } from '~/ui/charts/TrendChart'

/** The page's own drawing as SVG that stands alone, and what to say to somebody who does not see it. */
export function drawChart(chart: ReportChart, lang: ReportLang): { title: string; svg: string; alt: string } {
  const { title, description } = chart
  const drawing =
    chart.kind === 'agreement'
      ? createElement(AgreementChart, { ...chart, lang })
      : createElement(TrendChart, { ...chart, lang })
  return { title, svg: alone(renderToStaticMarkup(drawing)), alt: `${title}. ${description}` }
}

/** Without the page around it: its colours (each names the one of the light scheme) and its typeface. */
const alone = (svg: string): string =>
  svg
    .replace(/var\(--[\w-]+, (#\w+)\)/g, '$1')
    .replace('font-family="inherit"', 'font-family="Atkinson Hyperlegible Next"')
    .replace(' width="100%"', '')
