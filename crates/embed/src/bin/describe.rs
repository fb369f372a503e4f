//! Prints what the widgets say of themselves, for the build: elements, texts, styles, as JSON.

fn main() {
    println!("{}", aftersale_embed::describe::document());
}
