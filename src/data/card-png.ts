import { crc32, deflateSync } from 'node:zlib';

/** A colour that something is drawn in: the index of its full strength, and how many steps lead there from paper. */
export interface Shade {
	full: number;
	steps: number;
}

/** Something drawn once to be set into many pictures: indexes of a palette, two points a byte. */
export interface Stamp {
	/** Its first byte, in points from where it is set; even. */
	left: number;
	/** Its first line, from where it is set. */
	top: number;
	bytesPerLine: number;
	points: Uint8Array;
}

type Rgb = readonly [number, number, number];

/**
 * Sixteen colours: ink on paper in eleven steps, the accent on paper in five. Text and hairlines need no more, and a
 * picture of four bits a point is a quarter of what a canvas would write.
 */
const paper: Rgb = [0xfb, 0xfa, 0xf6];
const ink: Rgb = [0x1d, 0x1b, 0x18];
const accent: Rgb = [0xb2, 0x3a, 0x12];
const colours = [...steps(paper, ink, 10), ...steps(paper, accent, 4)];

/** What the palette holds: ink, small print, hairlines, and the one colour that means dissent. */
export const shades = {
	ink: { full: 10, steps: 10 },
	muted: { full: 7, steps: 7 },
	line: { full: 2, steps: 2 },
	accent: { full: 15, steps: 4 },
} as const satisfies Record<string, Shade>;

/** The lines of the last picture, for the next of its size: new ones for each kept the collector of garbage busy. */
let lastLines = new Uint8Array();

/** A picture of sixteen colours, two points a byte, all paper at first; it lasts until the next one is begun. */
export class IndexedPicture {
	readonly #width: number;
	readonly #height: number;
	/** Its lines as PNG has them: a byte for the filter, which is none, before each. */
	readonly #lines: Uint8Array<ArrayBuffer>;
	readonly #bytesPerLine: number;

	/** The width is even. */
	constructor(width: number, height: number) {
		this.#width = width;
		this.#height = height;
		this.#bytesPerLine = width / 2;
		const size = (this.#bytesPerLine + 1) * height;
		this.#lines = lastLines.length === size ? lastLines.fill(0) : new Uint8Array(size);
		lastLines = this.#lines;
	}

	/** Sets a stamp, one that was moved on where `x` is odd; what would lie outside is left out. */
	set({ left, top, bytesPerLine, points }: Stamp, x: number, y: number): void {
		const begins = (x + left) >> 1;
		const [from, to] = [Math.max(0, -begins), Math.min(bytesPerLine, this.#bytesPerLine - begins)];
		for (let row = 0, line = y + top; row * bytesPerLine < points.length; row++, line++) {
			if (line < 0 || line >= this.#height) continue;
			const start = line * (this.#bytesPerLine + 1) + 1 + begins;
			for (let column = from; column < to; column++) {
				const two = points[row * bytesPerLine + column]!;
				if (two !== 0) this.#lines[start + column] = stronger(this.#lines[start + column]!, two);
			}
		}
	}

	/** A level line from one even point to another. */
	rule(from: number, to: number, y: number, { full }: Shade): void {
		const start = y * (this.#bytesPerLine + 1) + 1;
		this.#lines.fill(full * 17, start + from / 2, start + to / 2);
	}

	/** The picture as PNG (W3C PNG, third edition). Packing harder saves a sixth of its bytes and takes twice the time. */
	png(): Buffer {
		const header = Buffer.alloc(13);
		header.writeUInt32BE(this.#width, 0);
		header.writeUInt32BE(this.#height, 4);
		header.set([4, 3, 0, 0, 0], 8);
		return Buffer.concat([
			Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
			chunk('IHDR', header),
			chunk('PLTE', Buffer.from(colours.flat())),
			chunk('IDAT', deflateSync(this.#lines, { level: 1 })),
			chunk('IEND', Buffer.alloc(0)),
		]);
	}
}

/** Of two points and two others, the stronger in each place: pieces may touch. */
function stronger(one: number, other: number): number {
	return one === 0 ? other : Math.max(one & 0xf0, other & 0xf0) | Math.max(one & 0x0f, other & 0x0f);
}

function steps(from: Rgb, to: Rgb, count: number): number[][] {
	return Array.from({ length: count + 1 }, (_, step) =>
		from.map((one, channel) => Math.round(one + ((to[channel]! - one) * step) / count)),
	);
}

function chunk(type: string, data: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(data.length, 0);
	head.write(type, 4, 'latin1');
	const end = Buffer.alloc(4);
	end.writeUInt32BE(crc32(data, crc32(type)), 0);
	return Buffer.concat([head, data, end]);
}
