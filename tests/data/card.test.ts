import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { cardPicture, cardSize } from '../../src/data/card.ts';
import { linesOf } from '../../src/data/card-lines.ts';

const width = (line: string) =>
	[...line].reduce((sum, one) => sum + (/\p{Script=Han}|[，。（）]/u.test(one) ? 2 : 1), 0);

describe('linesOf', () => {
	test.each([
		['国产GPU，也叫（自主）芯片。', 8, ['国产', 'GPU，也', '叫（自', '主）芯', '片。']],
		['2025年12月17日登陆科创板', 12, ['2025年12月', '17日登陆科创', '板']],
		['the export controls of 2022', 12, ['the export', 'controls of', '2022']],
		['incomprehensibilities', 10, ['incomprehe', 'nsibilitie', 's']],
		['', 10, []],
	])('breaks %s where its language breaks', (words, most, lines) => {
		expect(linesOf(words, most, width)).toEqual(lines);
	});
});

describe('cardPicture', () => {
	const card = {
		label: '企业',
		title: '示例科技',
		text: '一家公司。'.repeat(80),
		site: '库',
		date: '2026年',
		disputed: '1个',
	};

	test('is a PNG of the right size below 40 KB, however much it is told', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'atlas-card-'));
		const picture = cardPicture({ ...card, title: card.title.repeat(20) }, folder);
		const { width: wide, height: high } = await loadImage(picture);
		expect([wide, high]).toEqual([cardSize.width, cardSize.height]);
		expect(picture.length).toBeLessThan(40_000);
	});

	test('is drawn once for the same words, and again when what was kept is damaged', () => {
		const folder = mkdtempSync(join(tmpdir(), 'atlas-card-'));
		const first = cardPicture(card, folder);
		const [name] = readdirSync(folder);
		writeFileSync(join(folder, name!), 'another');
		expect(cardPicture(card, folder)).toEqual(first);
		writeFileSync(join(folder, name!), Buffer.concat([first.subarray(0, 200), first.subarray(-12)]));
		expect(cardPicture(card, folder)).toEqual(first);
		writeFileSync(join(folder, name!), first.subarray(0, 300));
		expect(cardPicture(card, folder)).toEqual(first);
		cardPicture({ ...card, date: '2027年' }, folder);
		expect(readdirSync(folder)).toHaveLength(2);
	});
});
