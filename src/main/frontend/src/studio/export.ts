/** Hands a text to the person as a file. */
export function saveAs(name: string, text: string, type: string): void {
  hand(name, `data:${type};charset=utf-8,${encodeURIComponent(text)}`);
}

/** A picture as PNG, twice as large as it is drawn; through a data address, since the policy knows no blobs. */
export async function svgAsPng(svg: string, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const paper = canvas.getContext("2d");
  if (paper) {
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    hand(name, canvas.toDataURL("image/png"));
  }
}

function hand(name: string, address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name.split("/").pop() ?? name;
  link.click();
}
