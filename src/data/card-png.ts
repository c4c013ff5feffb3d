import { crc32, deflateSync } from 'node:zlib';

/**
 * Sixteen colours: ink on paper in eleven steps, the accent on paper in five. Text and hairlines need no more, and a
 * picture of four bits a point is a quarter of what the canvas itself would write.
 */
export interface Palette {
	paper: string;
	ink: string;
	accent: string;
}

const inkSteps = 11;
const accentSteps = 5;

/** Points as a canvas holds them (red, green, blue, alpha) as an indexed PNG (W3C PNG, third edition). */
export function indexedPng(points: Uint8Array, width: number, height: number, palette: Palette): Buffer {
	const [paper, ink, accent] = [palette.paper, palette.ink, palette.accent].map(rgbOf) as [Rgb, Rgb, Rgb];
	const colours = [...steps(paper, ink, inkSteps), ...steps(paper, accent, accentSteps)];
	const bytesPerLine = Math.ceil(width / 2);
	const lines = Buffer.alloc((bytesPerLine + 1) * height);
	const inkOf = table(paper[1], ink[1], inkSteps, 0);
	const accentOf = table(paper[1], accent[1], accentSteps, inkSteps);
	// Most points are bare paper, whose index is nought: four bytes are compared at once, and no more is done.
	const whole = new Uint32Array(points.buffer, points.byteOffset, width * height);
	const bare = new Uint32Array(new Uint8Array([...paper, 255]).buffer)[0];
	const bytes = Buffer.from(points.buffer, points.byteOffset, points.byteLength);
	for (let y = 0; y < height; y++) {
		const line = y * (bytesPerLine + 1) + 1;
		const begins = 4 * y * width;
		// Two lines of three are the same as the one above.
		if (y > 0 && bytes.compare(bytes, begins - 4 * width, begins, begins, begins + 4 * width) === 0) {
			lines.copyWithin(line, line - bytesPerLine - 1, line - 1);
			continue;
		}
		for (let x = 0; x < width; x++) {
			const point = whole[y * width + x]!;
			if (point === bare) continue;
			const [red, green, blue] = [point & 255, (point >> 8) & 255, (point >> 16) & 255];
			// Paper and ink are nearly grey; only the accent is far redder than it is blue.
			const index = red - blue > 40 ? accentOf[green]! : inkOf[green]!;
			lines[line + (x >> 1)]! |= (x & 1) === 0 ? index << 4 : index;
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([4, 3, 0, 0, 0], 8);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(colours.flat())),
		chunk('IDAT', deflateSync(lines, { level: 4 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Which colour comes nearest, by how green a point is. */
function table(from: number, to: number, count: number, first: number): Uint8Array {
	return Uint8Array.from({ length: 256 }, (_, green) => {
		const step = Math.round(((from - green) * (count - 1)) / (from - to));
		return first + Math.min(count - 1, Math.max(0, step));
	});
}

/** Whether a file is one of these pictures from its first chunk to its last; what was cut short is not. */
export function isWhole(picture: Buffer): boolean {
	const beforeData = signature.length + 25 + 12 + 3 * (inkSteps + accentSteps);
	if (picture.length < beforeData + 24 || !picture.subarray(0, 8).equals(signature)) return false;
	return picture.length === beforeData + 24 + picture.readUInt32BE(beforeData);
}

type Rgb = [number, number, number];

function rgbOf(colour: string): Rgb {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

function steps(from: Rgb, to: Rgb, count: number): Rgb[] {
	return Array.from(
		{ length: count },
		(_, step) => from.map((one, channel) => Math.round(one + ((to[channel]! - one) * step) / (count - 1))) as Rgb,
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
