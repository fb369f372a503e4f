//! Stars to read: drawn to the hundredth, said in words.

use aftersale_ui::{El, el, part, push_digits};

const STAR: [&str; 5] = [
    "M12 2.6l2.9 6.1 6.7.9-4.9 4.6 1.2 6.7-5.9-3.3-5.9 3.3 1.2-6.7-4.9-4.6 6.7-.9z",
    "M36 2.6l2.9 6.1 6.7.9-4.9 4.6 1.2 6.7-5.9-3.3-5.9 3.3 1.2-6.7-4.9-4.6 6.7-.9z",
    "M60 2.6l2.9 6.1 6.7.9-4.9 4.6 1.2 6.7-5.9-3.3-5.9 3.3 1.2-6.7-4.9-4.6 6.7-.9z",
    "M84 2.6l2.9 6.1 6.7.9-4.9 4.6 1.2 6.7-5.9-3.3-5.9 3.3 1.2-6.7-4.9-4.6 6.7-.9z",
    "M108 2.6l2.9 6.1 6.7.9-4.9 4.6 1.2 6.7-5.9-3.3-5.9 3.3 1.2-6.7-4.9-4.6 6.7-.9z",
];
/// Of the drawing of all five.
const WIDTH: u32 = 120;

/// `hundredths` of a star; `said` is for who can't see them.
///
/// The full ones are a drawing cut off at its end: its width is its `viewBox`, because a strict CSP takes no `style`.
pub fn drawn(hundredths: u32, said: String) -> El {
    part("span", "stars")
        .child(five("empty", WIDTH))
        .maybe((hundredths > 0).then(|| five("full", (WIDTH * hundredths).div_ceil(500).max(1))))
        .child(el("span").attr("class", "hidden").text(said))
}

fn five(name: &'static str, width: u32) -> El {
    let mut view = String::from("0 0 ");
    push_digits(&mut view, width);
    view.push_str(" 24");
    let mut path = String::new();
    for star in STAR {
        path.push_str(star);
    }
    el("svg")
        .attr("class", name)
        .attr("viewBox", view)
        .attr("aria-hidden", "true")
        .child(el("path").attr("d", path))
}
