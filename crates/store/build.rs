//! Tells cargo that a new migration means a new build; nothing is generated here.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
