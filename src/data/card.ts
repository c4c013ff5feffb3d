import { Face } from './card-face.ts';
import { linesOf } from './card-lines.ts';
import { IndexedPicture, shades } from './card-png.ts';
import { movedOn, stampOf } from './card-stamps.ts';

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

const faces = {
	label: new Face(28, 400, shades.muted),
	/** From the largest: a title stands on one line, or on two, or else on three. */
	titles: [76, 58, 46].map((size, index) => ({ size, lines: index + 1, face: new Face(size, 600, shades.ink) })),
	text: new Face(34, 400, shades.ink),
	site: new Face(28, 600, shades.ink),
	date: new Face(26, 400, shades.muted),
};

/** The picture as PNG, below 40 KB. */
export function cardPicture({ label, title, text, site, date, disputed }: Card): Buffer {
	const { width, height } = cardSize;
	const picture = new IndexedPicture(width, height);
	write(picture, faces.label, label, margin, 110);
	const fits = ({ face, lines }: (typeof faces.titles)[number]) => linesIn(face, title).length <= lines;
	const { face, size } = faces.titles.find(fits) ?? faces.titles.at(-1)!;
	let y = 120 + size;
	for (const line of linesIn(face, title).slice(0, 3)) {
		write(picture, face, line, margin, y);
		y += size * 1.3;
	}
	const room = Math.floor((height - 150 - y) / 52);
	const all = linesIn(faces.text, text);
	const shown = all.slice(0, Math.max(0, room));
	if (shown.length < all.length && shown.length > 0) shown.push(`${shown.pop()!.replace(/(?:\s\S+|[^\s])$/u, '')}…`);
	y += 8;
	for (const line of shown) {
		write(picture, faces.text, line, margin, y);
		y += 52;
	}
	for (const thickness of [0, 1]) picture.rule(margin, width - margin, height - 118 + thickness, shades.line);
	write(picture, faces.site, site, margin, height - 66);
	const right = [disputed, date].filter(Boolean).join('  ·  ');
	const x = Math.round(width - margin - faces.date.set(right).width);
	write(picture, faces.date, right, x, height - 66);
	if (disputed) picture.set((x & 1) === 1 ? movedOn(dissentMark()) : dissentMark(), x - 30, height - 75);
	return picture.png();
}

/** The site's own mark, in the one colour that means dissent: a circle half filled. */
function dissentMark() {
	const radius = 11;
	const around = radius + 2;
	const reach = { left: around, right: around, above: around, below: around };
	return stampOf(reach, shades.accent, (context, x, y) => {
		context.lineWidth = 3;
		context.beginPath();
		context.arc(x, y, radius, 0, 2 * Math.PI);
		context.stroke();
		context.beginPath();
		context.arc(x, y, radius, -Math.PI / 2, Math.PI / 2);
		context.fill();
	});
}

function write(picture: IndexedPicture, face: Face, words: string, x: number, y: number): void {
	for (const { at, piece } of face.set(words).pieces) {
		const place = Math.round(x + at);
		picture.set(face.stamp(piece, (place & 1) === 1), place, Math.round(y));
	}
}

function linesIn(face: Face, words: string): string[] {
	return linesOf(words, cardSize.width - 2 * margin, (line) => face.widthOf(line));
}
