import { chartCsv } from '../../../../data/chart-csv.ts';
import { allCharts, chartName, type DrawnChart } from '../../../../model/chart-data.ts';
import { library } from '../../../../site.ts';

export async function getStaticPaths() {
	return allCharts(await library()).map((drawn) => ({ params: { name: chartName(drawn) }, props: { drawn } }));
}

/** The figures of one chart, for spreadsheets. */
export async function GET({ props }: { props: { drawn: DrawnChart } }): Promise<Response> {
	return new Response(chartCsv(await library(), props.drawn), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
}
