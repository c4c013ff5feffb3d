import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { indexedPng, isWhole } from './card-png.ts';
import { linesOf } from './card-lines.ts';

/** What a picture for link previews says; all of it in one language. */
export interface Card {
	/** What sort of page it is: the small line on top. */
	label: string;
	title: string;
	text: string;
	/** The foot: the site, and how far the information reaches. */
	site: string;
	date: string;
	/** How many of the page’s figures are disputed, in words; empty where none is. */
	disputed: string;
}

/** The size that every network crops least. */
export const cardSize = { width: 1200, height: 630 };

const margin = 80;
const ink = { paper: '#fbfaf6', ink: '#1d1b18', muted: '#66615a', line: '#dcd7cc', accent: '#b23a12' };
const faces = { 400: 'Regular', 600: 'Bold' };
const familyOf = (weight: number) => `Atlas ${weight}`;
const font = (size: number, weight = 400) => `${size}px "${familyOf(weight)}"`;

/** Raised whenever the drawing changes, so that no picture of an older drawing is kept. */
const drawing = 2;

/**
 * The picture as PNG, below 40 KB. One that was drawn before is taken from the cache under the digest of its words; a
 * damaged file there is drawn anew.
 */
export function cardPicture(card: Card, cacheFolder: string): Buffer {
	const digest = createHash('sha256')
		.update(JSON.stringify([drawing, card]))
		.digest('hex');
	const path = join(cacheFolder, `${digest}.png`);
	const kept = keptPicture(path);
	if (kept) return kept;
	const picture = draw(card);
	mkdirSync(cacheFolder, { recursive: true });
	writeFileSync(`${path}.${process.pid}`, picture);
	renameSync(`${path}.${process.pid}`, path);
	return picture;
}

/** A cache that cannot be read, or holds half a picture, is none. */
function keptPicture(path: string): Buffer | undefined {
	try {
		const picture = readFileSync(path);
		return isWhole(picture) ? picture : undefined;
	} catch {
		return undefined;
	}
}

function draw({ label, title, text, site, date, disputed }: Card): Buffer {
	const { width, height } = cardSize;
	const canvas = (sheet ??= newSheet());
	const context = canvas.getContext('2d');
	context.textBaseline = 'alphabetic';
	context.fillStyle = ink.paper;
	context.fillRect(0, 0, width, height);
	write(context, label, { size: 28, y: 110, colour: ink.muted });
	const titleSize =
		[
			{ size: 76, lines: 1 },
			{ size: 58, lines: 2 },
		].find(({ size, lines }) => linesIn(context, title, size, 600).length <= lines)?.size ?? 46;
	const titleLines = linesIn(context, title, titleSize, 600).slice(0, 3);
	let y = 120 + titleSize;
	for (const line of titleLines) {
		write(context, line, { size: titleSize, weight: 600, y });
		y += titleSize * 1.3;
	}
	const room = Math.floor((height - 150 - y) / 52);
	const all = linesIn(context, text, 34);
	const shown = all.slice(0, Math.max(0, room));
	if (shown.length < all.length && shown.length > 0) shown.push(`${shown.pop()!.replace(/(?:\s\S+|[^\s])$/u, '')}…`);
	y += 8;
	for (const line of shown) {
		write(context, line, { size: 34, y });
		y += 52;
	}
	context.fillStyle = ink.line;
	context.fillRect(margin, height - 118, width - 2 * margin, 2);
	write(context, site, { size: 28, weight: 600, y: height - 66 });
	const right = [disputed, date].filter(Boolean).join('  ·  ');
	context.font = font(26);
	const x = width - margin - context.measureText(right).width;
	write(context, right, { size: 26, y: height - 66, x, colour: ink.muted });
	if (disputed) dissentMark(context, x - 30, height - 75);
	return indexedPng(canvas.data(), width, height, ink);
}

/** The site's own mark, in the one colour that means dissent: a circle half filled. */
function dissentMark(context: SKRSContext2D, x: number, y: number): void {
	context.strokeStyle = context.fillStyle = ink.accent;
	context.lineWidth = 3;
	context.beginPath();
	context.arc(x, y, 11, 0, 2 * Math.PI);
	context.stroke();
	context.beginPath();
	context.arc(x, y, 11, -Math.PI / 2, Math.PI / 2);
	context.fill();
}

interface Written {
	size: number;
	y: number;
	x?: number;
	weight?: number;
	colour?: string;
}

function write(
	context: SKRSContext2D,
	words: string,
	{ size, y, x = margin, weight, colour = ink.ink }: Written,
): void {
	context.font = font(size, weight);
	context.fillStyle = colour;
	context.fillText(words, x, y);
}

function linesIn(context: SKRSContext2D, words: string, size: number, weight?: number): string[] {
	context.font = font(size, weight);
	let widths = knownWidths.get(context.font);
	if (!widths) knownWidths.set(context.font, (widths = new Map()));
	const widthOf = (character: string) => {
		const width = widths.get(character) ?? context.measureText(character).width;
		widths.set(character, width);
		return width;
	};
	return linesOf(words, cardSize.width - 2 * margin, (line) => {
		let sum = 0;
		for (const character of line) sum += widthOf(character);
		return sum;
	});
}

/** Widths of characters by font: to measure a line anew at each of its words was a quarter of all drawing. */
const knownWidths = new Map<string, Map<string, number>>();

/** One sheet for all pictures; each covers it whole. */
let sheet: Canvas | undefined;

function newSheet(): Canvas {
	registerFonts();
	return createCanvas(cardSize.width, cardSize.height);
}

/** Noto Sans, Chinese and Latin in one file a weight: looked for in one place, it is drawn a hundred times faster. */
function registerFonts(): void {
	const own = fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'));
	const folder = join(dirname(own), '..', 'fonts');
	for (const [weight, name] of Object.entries(faces))
		if (!GlobalFonts.registerFromPath(join(folder, `NotoSansHans-${name}.otf`), familyOf(Number(weight))))
			throw new Error(`the font ${name} should lie in ${folder}`);
}
