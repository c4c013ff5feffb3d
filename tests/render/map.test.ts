import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/i18n/index.ts';
import { loadLibrary } from '../../src/library.ts';
import { addressesUnder } from '../../src/model/href.ts';
import { plateNames } from '../../src/model/plates.ts';
import { relationNames } from '../../src/model/relations.ts';
import { html } from '../../src/render/body.ts';
import { mapDrawing, strokeOf, strokes } from '../../src/render/map-drawing.ts';
import { placedSheet } from '../../src/render/map-layout.ts';

/** The drawings of a library read anew, as a build makes them. */
async function drawn() {
	const library = await loadLibrary('tests/fixtures/library');
	const scope = { library, locale: 'zh' as const, t: wordsFor('zh'), to: addressesUnder('/') };
	const sheets = await Promise.all(plateNames.map((name) => placedSheet(library, name)));
	return { sheets, drawings: sheets.map((sheet) => html(mapDrawing(scope, sheet, 'x'))) };
}

describe('the map', () => {
	test('is drawn alike each time', async () => {
		expect((await drawn()).drawings).toEqual((await drawn()).drawings);
	});

	test('draws every link of a small library, each node once', async () => {
		const { sheets } = await drawn();
		for (const { nodes, ties, routes, total } of sheets) {
			expect(ties).toHaveLength(total);
			expect(routes).toHaveLength(total);
			expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		}
		expect(sheets.flatMap(({ ties }) => ties).length).toBeGreaterThan(5);
	});

	test('knows a stroke for every relation', () => {
		for (const name of relationNames) expect(Object.keys(strokes), name).toContain(strokeOf(name));
		expect(Object.values(strokes).flat().sort()).toEqual([...relationNames].sort());
	});
});
