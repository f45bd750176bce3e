/** A made-up creative of a made-up pair, with something to mend, drawn here: so that one sees what a check says. */
export async function sampleFile(name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 1080;
  canvas.height = 720;
  const paint = canvas.getContext('2d');
  if (paint) draw(paint);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('sampleFile: this browser drew nothing');
  return new File([blob], name, { type: 'image/png' });
}

const FONT = '"Liberation Sans", Arial, Helvetica, sans-serif';

function draw(paint: CanvasRenderingContext2D): void {
  fill(paint, '#f6f4ec', 0, 0, 1080, 720);
  fill(paint, '#14555a', 0, 0, 1080, 150);
  fill(paint, '#e0a526', 0, 150, 1080, 12);
  write(paint, 'SEKAR WANGI – BAYU LAUT', 60, 98, 56, '#ffffff', 'bold');
  circle(paint, 170, 330, 105, '#14555a');
  write(paint, '3', 130, 378, 140, '#ffffff', 'bold');
  write(paint, 'PASANGAN CALON NOMOR 3', 320, 275, 44, '#14555a', 'bold');
  write(paint, 'Program: air bersih untuk setiap desa', 320, 350, 38, '#222222');
  write(paint, 'dan pasar yang tertib', 320, 402, 38, '#222222');
  write(paint, 'Lawan kami itu goblok dan pengecut,', 60, 545, 46, '#8c1d18', 'bold');
  write(paint, 'jangan dipilih!', 60, 606, 46, '#8c1d18', 'bold');
  write(paint, 'Kabupaten Muara Kencana', 60, 682, 30, '#555555');
}

function fill(
  paint: CanvasRenderingContext2D,
  colour: string,
  ...box: [number, number, number, number]
): void {
  paint.fillStyle = colour;
  paint.fillRect(...box);
}

function circle(
  paint: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.arc(x, y, radius, 0, 2 * Math.PI);
  paint.fill();
}

function write(
  paint: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  weight = 'normal',
): void {
  paint.fillStyle = colour;
  paint.font = `${weight} ${size}px ${FONT}`;
  paint.fillText(text, x, y);
}
