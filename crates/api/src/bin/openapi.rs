//! Prints the OpenAPI document, for `cargo xtask gen`.

fn main() {
    print!("{}", aftersale_api::openapi::document());
}
