import type { ReportDocument } from '~/core/report/document'
import { renderPdf } from '~/pdf'

/** A report as a PDF as it is sent: kept by nobody in between. */
export async function pdfFile(name: string, report: ReportDocument): Promise<Response> {
  return new Response(new Uint8Array(await renderPdf(report)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}-${report.lang}.pdf"`,
      'Content-Language': report.lang,
      'Cache-Control': 'private, no-store',
    },
  })
}
