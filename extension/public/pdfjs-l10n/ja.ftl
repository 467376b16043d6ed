pdfjs-page-landmark =
    .aria-label = { $page } ページ
