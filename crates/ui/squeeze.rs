//! Style sheets without comments and spare space, for the build scripts of this crate and of the widgets.

/// Brotli does the rest.
pub fn squeeze(css: &str) -> String {
    let mut squeezed = String::new();
    for piece in css.split("/*") {
        let code = piece.split_once("*/").map_or(piece, |(_, code)| code);
        for word in code.split_whitespace() {
            let last = squeezed.chars().last().unwrap_or('{');
            // After a colon there is space in declarations only; in front of one it may mean "inside".
            if !"{};,:>".contains(last) && !word.starts_with(['{', '}', '>']) {
                squeezed.push(' ');
            }
            squeezed.push_str(word);
        }
    }
    squeezed
}
