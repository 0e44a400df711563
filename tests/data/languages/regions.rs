//! Every form that the keyword takes, and everything that only looks like it.
#![allow(dead_code)]

use std::sync::atomic::AtomicPtr;

// unsafe in a comment { }
const TEXT: &str = "unsafe { in a string }";
const RAW: &str = r##"unsafe fn "# also here { "##;
const QUOTE: char = '"';
const BYTE: u8 = b'"';

static mut COUNTER: u32 = 0;
static TABLE: AtomicPtr<u8> = AtomicPtr::new(core::ptr::null_mut());

#[no_mangle]
pub extern "C" fn exported(value: &'static mut u32) -> u32 {
    *value
}

#[unsafe(no_mangle)]
#[cfg_attr(target_os = "linux", link_section = ".init")]
#[unsafe(export_name = "other")]
pub const unsafe extern "C" fn qualified<'a>(
    at: *const u8,
    // a comment in the header

    count: usize,
) -> &'a [u8] {
    // a comment in the body
    unsafe { core::slice::from_raw_parts(at, count) }
}

struct Foo<const N: usize>;

unsafe fn sized<const N: usize>() -> Foo<{ N + 1 }>
where
    Foo<{ N }>: Sized,
{
    let call = |f: unsafe fn(u8) -> u8| f;

    Foo
}

unsafe trait Marker {
    unsafe fn required(&self) -> u8;
    unsafe fn provided(&self) {
        /* unsafe { */
    }
}

unsafe impl<T: Fn(u8) -> u8> Marker for T {
    unsafe fn required(&self) -> u8 { b'"' }
}

extern "C" {
    fn plain(at: *mut u8);
    static mut errno: i32;
}

unsafe extern r#"system"# {
    pub safe fn listed();
}

extern "C" fn callback(pointer: unsafe extern "C" fn(u8)) {}

macro_rules! make {
    ($name:ident, $($rest:tt)*) => {
        unsafe fn $name() {
            unsafe { $($rest)* }
        }
        unsafe impl Send for $name {}
        static mut $name: u8 = 0;
    };
    (extern) => { unsafe extern "C" fn(u8) };
}

fn r#unsafe(unsafe_count: u32) -> u32 {
    let lifetime: &'static str = "";
    let unsafe_value = unsafe_count; let not_unsafe = 1;
    'outer: loop { break 'outer; }
    let value = unsafe /* between */ {
        COUNTER

        + unsafe { 1 }
    };
    let one = unsafe { COUNTER }; let two = unsafe { COUNTER };
    make!(inner, unsafe { call(
        '{',
        "}"
    ) });
    if value >= one && one << 2 > two { unsafe { COUNTER = 1; } }
    value
}

#[ctor(unsafe)]
fn constructed() {}

/* a comment /* nested unsafe { */ still */
pub unsafe auto trait Auto {}
