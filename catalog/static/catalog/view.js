// What part of a picture is seen, as numbers alone. A view is {x, y}, the point of the picture in the middle of the
// stage; scale, pixels of the stage to one of the picture; and turn, quarters to the right.

const SIDEWAYS = ([width, height], turn) => turn % 2 ? [height, width] : [width, height];

// The whole picture in the middle of the stage.
export function fitted([width, height], stage, turn) {
  const [across, down] = SIDEWAYS([width, height], turn);
  return { x: width / 2, y: height / 2, scale: Math.min(stage[0] / across, stage[1] / down), turn };
}

// A step on the stage as a step on the picture.
function onPicture([x, y], { scale, turn }) {
  const steps = [[x, y], [y, -x], [-x, -y], [-y, x]][turn % 4];
  return [steps[0] / scale, steps[1] / scale];
}

// No farther than its edges; in the middle where it is smaller than the stage.
function kept(view, picture, stage) {
  const across = SIDEWAYS(stage, view.turn);
  const [x, y] = ["x", "y"].map((name, i) => {
    const half = across[i] / view.scale / 2;
    return picture[i] <= half * 2 ? picture[i] / 2 : Math.min(Math.max(view[name], half), picture[i] - half);
  });
  return { ...view, x, y };
}

// Moved as a hand moves it: to the right, and more of the left is seen.
export function moved(view, right, down, picture, stage) {
  const [x, y] = onPicture([right, down], view);
  return kept({ ...view, x: view.x - x, y: view.y - y }, picture, stage);
}

// At another scale, what lies at a point of the stage (from its middle) staying there.
export function zoomed(view, scale, at, picture, stage) {
  const [x, y] = onPicture(at, view), [newX, newY] = onPicture(at, { ...view, scale });
  return kept({ ...view, scale, x: view.x + x - newX, y: view.y + y - newY }, picture, stage);
}

export const turned = view => ({ ...view, turn: (view.turn + 1) % 4 });

export function transform({ x, y, scale, turn }, [width, height]) {
  return `translate(${width / 2}px,${height / 2}px) rotate(${turn * 90}deg) scale(${scale}) translate(${-x}px,${-y}px)`;
}

// x, y, width, height of what is seen, in whole pixels of the picture.
export function region({ x, y, scale, turn }, [width, height], stage) {
  const [across, down] = SIDEWAYS(stage, turn).map(side => side / scale / 2);
  const [left, top] = [Math.max(0, Math.round(x - across)), Math.max(0, Math.round(y - down))];
  return [left, top, Math.min(width, Math.round(x + across)) - left, Math.min(height, Math.round(y + down)) - top];
}

// The tiles to be seen, at the coarsest scale that is sharp: as the picture's service offers them (Image API §5.4).
export function tiles({ width, height, tiles: [offered] }, view, stage, ratio) {
  const factor = Math.max(1, ...offered.scaleFactors.filter(each => each * view.scale * ratio <= 1));
  const across = offered.width * factor, down = (offered.height ?? offered.width) * factor;
  const [left, top, wide, high] = region(view, [width, height], stage);
  const found = [];
  for (let y = Math.floor(top / down) * down; y < top + high; y += down) {
    for (let x = Math.floor(left / across) * across; x < left + wide; x += across) {
      const w = Math.min(across, width - x), h = Math.min(down, height - y);
      const size = `${Math.ceil(w / factor)},${Math.ceil(h / factor)}`;
      found.push({ path: `${x},${y},${w},${h}/${size}/0/default.jpg`, x, y, width: w, height: h, factor });
    }
  }
  return found;
}
