package org.moneytrail.job;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** A folder of results that appears at once: everything is written beside it and put in its place at the end. */
final class OutputFolder {
    private final FileSystem files;
    private final Path folder;
    private final Path work;

    private OutputFolder(FileSystem files, Path folder) {
        this.files = files;
        this.folder = folder;
        work = new Path(folder.getParent(), "." + folder.getName() + ".unfinished");
    }

    /** What a job does with a folder that it writes into; returns the exit code. */
    interface Work {
        int into(OutputFolder folder) throws Exception;
    }

    /**
     * Lets a job write into a folder, where everything appears at once when it is done, or nothing.
     *
     * @throws WrongUsage if it holds something and {@code overwrite} is not given
     */
    static int fill(String path, boolean overwrite, Configuration hadoop, Work work) throws Exception {
        OutputFolder folder = prepare(path, overwrite, hadoop);
        try {
            int code = work.into(folder);
            folder.publish();
            return code;
        } finally {
            folder.discard();
        }
    }

    /**
     * Prepares a folder that must be absent or empty.
     *
     * @throws WrongUsage if it holds something and {@code overwrite} is not given
     */
    static OutputFolder prepare(String path, boolean overwrite, Configuration hadoop) throws IOException {
        Path given = new Path(path);
        FileSystem files = given.getFileSystem(hadoop);
        OutputFolder output = new OutputFolder(files, files.makeQualified(given));
        boolean full =
                files.exists(given) && (files.getFileStatus(given).isFile() || files.listStatus(given).length > 0);
        if (full && !overwrite) {
            throw new WrongUsage("Cannot write to " + path + ": it is not empty; choose another or give --overwrite");
        }
        files.delete(output.work, true);
        return output;
    }

    /** Writes a table as CSV (RFC 4180, with a header) into a folder of its name. */
    void writeCsv(Dataset<Row> rows, String name) {
        rows.write()
                .mode(SaveMode.Overwrite)
                .option("header", true)
                .option("escape", "\"")
                .option("emptyValue", "")
                .option("ignoreLeadingWhiteSpace", false)
                .option("ignoreTrailingWhiteSpace", false)
                .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX")
                .csv(new Path(work, name).toString());
    }

    /** Creates one file of the folder. */
    OutputStream create(String name) throws IOException {
        return files.create(new Path(work, name), true);
    }

    /** Where a file of the folder will be, as a person would open it. */
    String path(String name) {
        Path file = new Path(folder, name);
        return file.toUri().getScheme().equals("file") ? file.toUri().getPath() : file.toString();
    }

    /**
     * Puts what was written in its place; what stood there before goes. The checksum files that Hadoop writes beside each
     * file of a local folder are not results, and stay out.
     */
    void publish() throws IOException {
        files.mkdirs(work);
        if (files instanceof ChecksumFileSystem checked) {
            removeChecksums(checked);
        }
        files.mkdirs(folder.getParent());
        files.delete(folder, true);
        if (!files.rename(work, folder)) {
            throw new IOException("Cannot put the results in place: renaming " + work + " to " + folder + " failed");
        }
    }

    private void removeChecksums(ChecksumFileSystem checked) throws IOException {
        RemoteIterator<LocatedFileStatus> written = checked.listFiles(work, true);
        while (written.hasNext()) {
            checked.getRawFileSystem()
                    .delete(checked.getChecksumFile(written.next().getPath()), false);
        }
    }

    /** Removes what was written so far, if it was not published. */
    void discard() throws IOException {
        files.delete(work, true);
    }
}
