//! Rendered HTML, taken apart as far as tests need. Knows only what our own rendering writes.

/// One element or text a line, indented; what is inside `svg` left out.
pub fn pretty(html: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    let mut drawing = false;
    for piece in pieces(html) {
        let closes = piece.starts_with("</");
        if closes {
            depth = depth.saturating_sub(1);
        }
        let svg_ends = piece == "</svg>";
        if (!drawing && piece != "<!>") && !closes {
            out.push_str(&"  ".repeat(depth));
            out.push_str(piece);
            out.push('\n');
        }
        if piece.starts_with("<svg") {
            drawing = true;
        }
        if svg_ends {
            drawing = false;
        }
        let is_void = ["<input", "<img", "<br", "<!"].iter().any(|start| piece.starts_with(start));
        if piece.starts_with('<') && !closes && !is_void {
            depth += 1;
        }
    }
    out
}

/// Every text a reader sees, in order, without what says `hidden`.
pub fn texts(html: &str) -> Vec<String> {
    pieces(html).filter(|piece| !piece.starts_with('<')).map(unescape).collect()
}

/// Every value of an attribute, in order.
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).map(unescape).collect()
}

fn pieces(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = if first == '<' { rest.find('>').map(|at| at + 1) } else { rest.find('<') };
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(piece)
    })
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_one_element_or_text_a_line() {
        let html =
            "<div class=\"a\"><!><p>Hi &amp; <b>you</b></p><svg><path d=\"M0\"></path></svg><input></div>";
        assert_eq!(
            pretty(html),
            "<div class=\"a\">\n  <p>\n    Hi &amp; \n    <b>\n      you\n  <svg>\n  <input>\n"
        );
        assert_eq!(texts(html), ["Hi & ", "you"]);
        assert_eq!(attributes(html, "class"), ["a"]);
    }
}
