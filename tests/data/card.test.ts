import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { cardPicture, cardSize, type Card } from '../../src/data/card.ts';
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
		const words = 'Ω—“word” 國'.repeat(99);
		for (const told of [{ ...card, title: card.title.repeat(20) }, mapped(card, () => words), mapped(card, () => '')]) {
			const picture = cardPicture(told);
			const { width: wide, height: high } = await loadImage(picture);
			expect([wide, high]).toEqual([cardSize.width, cardSize.height]);
			expect(picture.length).toBeLessThan(40_000);
		}
	});

	test('is the same for the same words, whatever was drawn before, and another for others', () => {
		const first = cardPicture(card);
		expect(cardPicture({ ...card, date: '2027年' })).not.toEqual(first);
		expect(cardPicture(card)).toEqual(first);
	});

	test('shows the accent only where figures are disputed, and all words in ink', async () => {
		const disputed = await coloursOf(cardPicture(card));
		const settled = await coloursOf(cardPicture({ ...card, disputed: '' }));
		expect(disputed.get('#b23a12')).toBeGreaterThan(100);
		expect([...settled.keys()].filter(isRed)).toEqual([]);
		expect(settled.get('#1d1b18')).toBeGreaterThan(5_000);
		expect(settled.get('#fbfaf6')).toBeGreaterThan(600_000);
	});

	test('sets words as wide as a canvas would', async () => {
		const title = 'AVATAR To 国产GPU，V.A.T';
		const picture = await pointsOf(
			cardPicture({ ...card, label: '', title, text: '', site: '', date: '', disputed: '' }),
		);
		const inked = picture.filter(({ y, colour }) => y < 300 && colour !== '#fbfaf6').map(({ x }) => x);
		expect(GlobalFonts.has('Atlas 600')).toBe(true);
		const context = createCanvas(1, 1).getContext('2d');
		context.font = '76px "Atlas 600"';
		const width = Math.max(...inked) - Math.min(...inked);
		expect(Math.abs(width - context.measureText(title).width)).toBeLessThan(12);
	});
});

const mapped = (card: Card, change: (words: string) => string) =>
	Object.fromEntries(Object.entries(card).map(([name, words]) => [name, change(words)])) as unknown as Card;

const isRed = (colour: string) =>
	Number.parseInt(colour.slice(1, 3), 16) - Number.parseInt(colour.slice(5, 7), 16) > 40;

async function pointsOf(picture: Buffer): Promise<{ x: number; y: number; colour: string }[]> {
	const image = await loadImage(picture);
	const context = createCanvas(image.width, image.height).getContext('2d');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, image.width, image.height);
	return Array.from({ length: image.width * image.height }, (_, at) => ({
		x: at % image.width,
		y: Math.floor(at / image.width),
		colour: `#${Buffer.from(data.slice(4 * at, 4 * at + 3)).toString('hex')}`,
	}));
}

async function coloursOf(picture: Buffer): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const { colour } of await pointsOf(picture)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	return counts;
}
